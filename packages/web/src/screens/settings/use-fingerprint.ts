import { useEffect, useState } from "react";

/** SHA-256 of a public key (base64), hex in groups of four: what two people read to each other. Undefined until it is computed. */
export function useFingerprint(publicKey: string): string | undefined {
  const [fingerprint, setFingerprint] = useState<string>();
  useEffect(() => {
    let left = false;
    const bytes = Uint8Array.from(atob(publicKey), (letter) => letter.charCodeAt(0));
    void crypto.subtle.digest("SHA-256", bytes).then((digest) => {
      if (!left) setFingerprint(Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("").replaceAll(/(.{4})(?=.)/g, "$1 "));
    });
    return () => {
      left = true;
    };
  }, [publicKey]);
  return fingerprint;
}
