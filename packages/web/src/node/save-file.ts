/** Gives a file to the reader's own disk, under its name. */
export function saveFile(file: Blob & { readonly name?: string }, name = file.name ?? "file"): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The download reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
