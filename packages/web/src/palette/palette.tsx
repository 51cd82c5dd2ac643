export default function Nothing(_props: { readonly close: () => void }) { return null; }
