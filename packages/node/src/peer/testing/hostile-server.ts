import { once } from "node:events";
import { createServer, type AddressInfo, type Socket } from "node:net";

/** A server that speaks bytes, not HTTP: it answers every request with what `answer` writes, however wrong that is as HTTP. */
export interface HostileServer {
  readonly url: string;
  /** Sockets open now. */
  open(): number;
  /** Resolves when at most so many are open; rejects after five seconds. */
  closedBut(atMost: number): Promise<void>;
  close(): Promise<void>;
}

/** @param answer gets the head of the request as text, and the socket. It is called once for each request that arrives in one piece. */
export async function startHostileServer(answer: (socket: Socket, head: string) => void): Promise<HostileServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.on("close", () => sockets.delete(socket));
    socket.on("data", (data) => answer(socket, data.toString("latin1")));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    open: () => sockets.size,
    async closedBut(atMost) {
      const deadline = Date.now() + 5_000;
      while (sockets.size > atMost) {
        if (Date.now() > deadline) throw new Error(`${sockets.size} sockets are still open`);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A whole answer: status line, headers, body. */
export function httpAnswer(body: Uint8Array | string, headers: Readonly<Record<string, string>> = {}, status = "200 OK"): Buffer {
  const bytes = Buffer.from(body as string);
  const all = { "content-length": String(bytes.length), ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${lines.join("")}\r\n`, "latin1"), bytes]);
}

/** Writes `piece` every `ms` until the socket closes. */
export function drip(socket: Socket, ms: number, piece: (i: number) => string | Uint8Array): void {
  let i = 0;
  const timer = setInterval(() => socket.write(piece(i++)), ms);
  socket.on("close", () => clearInterval(timer));
}

/** Writes as fast as the other side reads, without end. */
export function flood(socket: Socket, piece: Uint8Array): void {
  const more = () => {
    while (!socket.destroyed && socket.write(piece));
    socket.once("drain", more);
  };
  more();
}
