import { createHash } from "node:crypto";

/**
 * The one style sheet that a library of the screens puts into the page itself (react-aria's usePress, the same text in every release since 3.30): allowed by its hash, so that no other inline style is.
 */
export const PRESSABLE_STYLE = `@layer {
  [data-react-aria-pressable] {
    touch-action: pan-x pan-y pinch-zoom;
  }
}`;

/** What a page of the screens may load: this node's own files, and nothing that stands inline in the page. */
export const SCREEN_POLICY = [
  "default-src 'none'", "script-src 'self'", `style-src 'self' 'sha256-${createHash("sha256").update(PRESSABLE_STYLE).digest("base64")}'`, "font-src 'self'", "img-src 'self' data: blob:", "connect-src 'self'",
  "worker-src 'self'", "manifest-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'none'",
].join("; ");
