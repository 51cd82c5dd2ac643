import { encodeQR } from "qr";
import { useMemo } from "react";
import look from "./invitations.module.css";

/** A text as a QR code: dark modules on a light ground in either theme, for scanners want it so. */
export function QrPicture({ text, label }: { readonly text: string; readonly label: string }) {
  const { size, path } = useMemo(() => {
    const rows = encodeQR(text, "raw", { ecc: "medium", border: 3 });
    return { size: rows.length, path: rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ""))).join("") };
  }, [text]);
  return <svg className={look.qr} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges"><rect width={size} height={size} className={look.light} /><path d={path} className={look.dark} /></svg>;
}
