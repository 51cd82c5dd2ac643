import { readFileSync } from "node:fs";
import stylelint from "stylelint";

const name = "mithaq/tokens";
const messages = stylelint.utils.ruleMessages(name, { unknown: (token) => `${String(token)} is no token of src/design/tokens.css, and is not set in this sheet. Take one that exists, or give var() a second value where a script sets it.` });
/** Set by react-aria on the popovers that it places. */
const GIVEN = ["--trigger-width"];
const declared = (css) => [...css.matchAll(/(--[\w-]+)\s*:/g)].map(([, token]) => token);
const tokens = new Set([...declared(readFileSync(new URL("src/design/tokens.css", import.meta.url), "utf8")), ...GIVEN]);

/** A misspelt token is no error to a browser: the declaration is dropped in silence. Here it is one. */
const knownTokens = stylelint.createPlugin(name, (on) => (root, result) => {
  if (on !== true) return;
  const own = new Set(declared(root.toString()));
  root.walkDecls((node) => {
    for (const [, token, more] of node.value.matchAll(/var\(\s*(--[\w-]+)\s*([,)])/g)) {
      if (more === ")" && !tokens.has(token) && !own.has(token)) stylelint.utils.report({ ruleName: name, result, node, word: token, message: messages.unknown(token) });
    }
  });
});

/**
 * The style sheets of the screens: logical properties and values only, so that a sheet reads from either side; colours, spaces and letters only as tokens that exist.
 * From the root: `npx stylelint --config packages/web/stylelint.config.js packages/web/src`, whose sheets are all meant.
 * @type {import("stylelint").Config}
 */
export default {
  plugins: ["stylelint-plugin-logical-css", knownTokens],
  rules: {
    [name]: true,
    "logical-css/require-logical-properties": true,
    "logical-css/require-logical-keywords": true,
    "logical-css/require-logical-units": true,
    "block-no-empty": true,
    "color-no-hex": true,
    "color-named": "never",
    "function-disallowed-list": ["rgb", "rgba", "hsl", "hsla", "oklch", "lab", "lch"],
    "declaration-block-no-duplicate-properties": true,
    "no-duplicate-selectors": true,
    "property-no-unknown": true,
    "unit-no-unknown": true,
    "selector-pseudo-class-no-unknown": [true, { ignorePseudoClasses: ["global", "local"] }],
  },
  overrides: [{ files: ["**/tokens.css", "**/print.css"], rules: { "color-named": null, "function-disallowed-list": null } }],
};
