export { Source } from "./figure.tsx";
