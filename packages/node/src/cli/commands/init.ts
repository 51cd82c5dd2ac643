import { formatPartyFile, parsePartyFile } from "@mithaq/accord";
import { encodeBase64 } from "@mithaq/ledger";
import { generateKey, nodeCryptography, signerFromPrivateKey } from "@mithaq/ledger/node-crypto";
import { resolve } from "node:path";
import { ensureOperatorToken, rootHandFile, type DataFolder } from "../../folder/data-folder.ts";
import type { NodeFile, RootHandFile } from "../../folder/documents.ts";
import { generateKeys, publicKeys } from "../../folder/key-ring.ts";
import { Refusal } from "../../node/refusal.ts";
import type { CommandSpec } from "../command.ts";
import { collect, languagesOption, listenOption, listOption, optionalText, originOption, textOption } from "../options.ts";

export const init: CommandSpec = {
  usage: "init",
  summary: "Make a party's folder: its keys, its root hand, and the party file that the other parties need",
  example: "mithaq init --data ./tehran --origin mithaq.example/tehran --name en=Tehran --name fa=تهران --listen 127.0.0.1:8081",
  options: (command) => {
    command
      .option("--origin <origin>", "the party's origin: a URL without scheme, also the name of its log")
      .option("--name <language=text>", "the party's name, once a language", collect)
      .option("--listen <host:port>", "where its server will listen", "127.0.0.1:8080")
      .option("--host <name>", "a host name that its server answers to besides 127.0.0.1, localhost and <party>.localhost", collect)
      .option("--root-hand <file>", "where to write the root hand's key (default: root-hand.json in the folder; in production, elsewhere)")
      .option("--demonstration", "software hands, an open status page on this machine, and a mark on every page");
  },
  run: async (invocation, _args, options) => {
    const folder = invocation.folder();
    const origin = originOption(textOption(options, "origin", "--origin", "mithaq.example/tehran"), "--origin");
    const name = languagesOption(options, "name", "--name");
    const settings: NodeFile = {
      v: 1, kind: "mithaq/node", origin, listen: listenOption(textOption(options, "listen", "--listen", "127.0.0.1:8081"), "--listen"), hosts: listOption(options, "host"),
      demonstration: options["demonstration"] === true, peers: {},
    };
    const rootPath = resolve(optionalText(options, "rootHand") ?? folder.rootHand.path);
    const party = await makeParty(folder, settings, name, rootPath);
    return {
      json: { origin, folder: folder.path, party: folder.party.path, rootHand: rootPath, keys: party.keys },
      text: [
        `${origin}: the folder ${folder.path} is ready.`,
        `  for the other parties:  ${folder.party.path}`,
        `  the root hand:          ${rootPath}${settings.demonstration ? "" : "  (take it off this machine; commands that need it take --root-hand FILE)"}`,
        "Next: exchange party files, then mithaq charter draft --party FILE",
      ],
    };
  },
};

/** Keys first, node.json last: a folder without node.json is not a node yet, and a second run takes up the keys that the first one made. */
async function makeParty(folder: DataFolder, settings: NodeFile, name: Readonly<Record<string, string>>, rootPath: string) {
  const { origin } = settings;
  if ((await folder.node.readIfThere()) !== undefined) {
    throw new Refusal("conflict", { field: "--data", expected: "a folder without a node", remedy: "name another folder; or go on with this one: mithaq status", message: `${folder.path} holds a node already`, kept: "its keys and its record are untouched" });
  }
  const keys = (await folder.keys.readIfThere()) ?? generateKeys(origin);
  const rootFile = rootHandFile(rootPath);
  const root: RootHandFile = (await rootFile.readIfThere()) ?? { v: 1, kind: "mithaq/root-hand", origin, key: generateKey("Ed25519") };
  for (const [path, made] of [[folder.keys.path, keys.origin], [rootPath, root.origin]] as const) {
    if (made !== origin) throw new Refusal("conflict", { field: path, expected: `keys of ${origin}`, remedy: "name another folder or file", message: `${path} holds keys of ${made}`, kept: "they are untouched" });
  }
  const credential = { type: "key", algorithm: "Ed25519", publicKey: encodeBase64(signerFromPrivateKey(root.key).publicKey) } as const;
  const party = formatPartyFile({ v: 1, kind: "mithaq/party", origin, name, ...publicKeys(nodeCryptography, keys), rootHand: credential });
  const checked = parsePartyFile(nodeCryptography, party); // before anything is written
  await folder.keys.write(keys);
  await rootFile.write(root);
  await folder.party.write(party);
  await ensureOperatorToken(folder);
  await folder.node.write(settings);
  return checked;
}
