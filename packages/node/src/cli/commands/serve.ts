import type { CommandSpec } from "../command.ts";
import { listenOption, optionalText } from "../options.ts";

export const serve: CommandSpec = {
  usage: "serve",
  summary: "Run the node's server: API, status page, peers",
  example: "mithaq serve --data ./tehran",
  options: (command) => {
    command.option("--listen <host:port>", "instead of what node.json says").option("--log-level <level>", "trace, debug, info, warn or error; JSON lines on stderr", "info");
  },
  run: async (invocation, _args, options) => {
    const listen = optionalText(options, "listen");
    // Loaded here alone: other commands start faster without a server.
    const { serveNode } = await import("../../node/serve-node.ts");
    const server = await serveNode({
      folder: invocation.folder(),
      logLevel: String(options["logLevel"]),
      ...(listen === undefined ? {} : { listen: listenOption(listen, "--listen") }),
    });
    process.stdout.write(invocation.json ? `${JSON.stringify({ origin: server.origin, url: server.url, pid: process.pid })}\n` : `${server.origin} answers at ${server.url} (and at ${server.pageUrl} in a browser). Ctrl-C stops it.\n`);
    await stopAsked();
    await server.close();
    if (process.connected) process.disconnect?.(); // the channel would keep this process alive
    return undefined;
  },
};

/** Ctrl-C, a service manager's TERM, or the end of the process that started this one with a channel (so that no server is left behind by it). */
function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve());
    if (process.connected) process.once("disconnect", () => resolve());
  });
}
