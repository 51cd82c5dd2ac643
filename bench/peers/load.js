/** Loads one of the installed peers: names resolve from this folder, which has its own node_modules. */
export const load = (name) => import(name);
export const versionOf = async (name) => (await import(`./node_modules/${name}/package.json`, { with: { type: "json" } })).default.version;
