declare module "*.module.css" {
  /** The class names of a CSS module, by the names that the file has. */
  const look: Readonly<Record<string, string>>;
  export default look;
}
