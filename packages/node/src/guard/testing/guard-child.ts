import { openFileGuard } from "../file-guard.ts";

/** Writes heads of sizes `from … to`, says each one when it is done, and removes the guard where told. Arguments: folder, instance, from, to, "remove". */
const [directory = "", instance = "", from = "", to = "", remove = ""] = process.argv.slice(2);
const guard = openFileGuard({ directory, instance });
for (let size = Number(from); size <= Number(to); size += 1) {
  await guard.write({ origin: "tehran.example/log", size, root: size.toString(16).padStart(64, "0") });
  console.log(String(size));
}
if (remove === "remove") {
  await guard.remove();
  console.log("removed");
}
