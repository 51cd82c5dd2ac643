import { createServer } from "node:net";
import { Refusal } from "../node/refusal.ts";

/** Rejects with Refusal `usage` where something listens on one of these ports of 127.0.0.1. */
export async function requireFreePorts(ports: readonly number[]): Promise<void> {
  for (const port of ports) {
    if (await isFree(port)) continue;
    throw new Refusal("usage", {
      field: "--ports", expected: "two free ports", remedy: "stop what listens there (perhaps another npm start), or choose others: npm start -- --ports 8091,8092", message: `port ${port} of 127.0.0.1 is taken`,
      kept: "nothing was started or changed",
    });
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => (error.code === "EADDRINUSE" ? resolve(false) : reject(error)));
    server.listen({ host: "127.0.0.1", port, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
