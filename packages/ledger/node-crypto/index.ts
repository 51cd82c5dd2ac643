export { generateKey, nodeCryptography, signerFromPrivateKey, type PrivateKeyFile } from "./node-cryptography.ts";
