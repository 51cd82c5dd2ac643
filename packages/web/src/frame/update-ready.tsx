import { useEffect, useState } from "react";
import { Button } from "../design/plain-button.tsx";
import { useWords } from "../words/words.tsx";
import look from "./frame.module.css";

/** A newer build has come while these screens were open: it is loaded when the officer says so, never under their hands. */
export function UpdateReady() {
  const words = useWords("frame");
  const [waiting, setWaiting] = useState<ServiceWorker | null>(null);
  useEffect(() => {
    if (!("serviceWorker" in navigator)) return;
    let left = false;
    void navigator.serviceWorker.getRegistration().then((registration) => {
      if (registration === undefined || left) return;
      if (registration.waiting !== null && navigator.serviceWorker.controller !== null) setWaiting(registration.waiting);
      registration.addEventListener("updatefound", () => {
        const coming = registration.installing;
        coming?.addEventListener("statechange", () => {
          if (coming.state === "installed" && navigator.serviceWorker.controller !== null && !left) setWaiting(coming);
        });
      });
    });
    return () => {
      left = true;
    };
  }, []);
  if (waiting === null) return null;
  const load = () => {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    waiting.postMessage("take-over");
  };
  return (
    <div className={look.update} role="status">
      <span>{words("update.title")} {words("update.kept")}</span>
      <Button onPress={load}>{words("update.load")}</Button>
      <Button kind="quiet" onPress={() => setWaiting(null)}>{words("update.later")}</Button>
    </div>
  );
}
