import { describe, expect, it } from "vitest";
import { nodeCryptography as c } from "../../node-crypto/index.ts";
import { formatVkey } from "../note/verifier-key.ts";
import { refusal, testKey } from "../testing/index.ts";
import { formatPolicy, parsePolicy } from "./text.ts";

const vkey = (name: string, type: 0x01 | 0x04 | 0x06, seed?: string) => formatVkey(testKey(name, type, seed).key);
const log = vkey("log.example", 0x01);
const [x1, x2, x3] = [vkey("x1.example", 0x04), vkey("x2.example", 0x06), vkey("x3.example", 0x04)];
const [y1, y2, y3] = [vkey("y1.example", 0x04), vkey("y2.example", 0x04), vkey("y3.example", 0x06)];

/** The specification's example, with keys. */
const EXAMPLE = `log ${log}

witness X1 ${x1}
witness X2 ${x2}
witness X3 ${x3}
group X-witnesses 2 X1 X2 X3

witness Y1 ${y1}
witness Y2 ${y2}
witness Y3 ${y3}
group Y-witnesses any Y1 Y2 Y3

group X-and-Y all X-witnesses Y-witnesses
quorum X-and-Y
`;

describe("a policy", () => {
  it("is read as the specification's example says", () => {
    const policy = parsePolicy(c, EXAMPLE);
    expect(policy.logs.map(formatVkey)).toEqual([log]);
    expect([...policy.witnesses.keys()]).toEqual(["X1", "X2", "X3", "Y1", "Y2", "Y3"]);
    expect([...policy.groups]).toEqual([
      ["X-witnesses", { threshold: 2, members: ["X1", "X2", "X3"] }],
      ["Y-witnesses", { threshold: 1, members: ["Y1", "Y2", "Y3"] }],
      ["X-and-Y", { threshold: 2, members: ["X-witnesses", "Y-witnesses"] }],
    ]);
    expect(policy.quorum).toBe("X-and-Y");
    expect(parsePolicy(c, formatPolicy(policy))).toEqual(policy);
  });

  it("may have comments, blank lines, white space, URLs, and names of any letters", () => {
    const keys = `\tlog  ${log}\thttps://log.example/ \nwitness شاهد ${x1} https://x1.example/\nwitness K ${x2}\nwitness \u212a ${x3}\n`;
    const text = `# policy\n\t#indented\n \t \n${keys}group g 1 شاهد K \u212a\nquorum g\n`;
    expect([...parsePolicy(c, text).witnesses.keys()]).toEqual(["شاهد", "K", "\u212a"]);
  });

  it("may ask for nobody, for one witness, and know no log", () => {
    expect(parsePolicy(c, "quorum none\n")).toEqual({ logs: [], witnesses: new Map(), groups: new Map(), quorum: "none" });
    expect(parsePolicy(c, `witness a ${x1}\nquorum a\nlog ${log}\n`).quorum).toBe("a");
  });

  it.each([
    ["has no quorum", `log ${log}\n`],
    ["has two quorums", "quorum none\nquorum none\n"],
    ["has a quorum that is not defined", "quorum a\n"],
    ["has a quorum defined after it", `quorum a\nwitness a ${x1}\n`],
    ["names a witness none", `witness none ${x1}\nquorum none\n`],
    ["names a group none", `witness a ${x1}\ngroup none any a\nquorum none\n`],
    ["names two things alike", `witness a ${x1}\nwitness a ${x2}\nquorum a\n`],
    ["names a group as a witness", `witness a ${x1}\ngroup a any a\nquorum a\n`],
    ["has a witness twice", `witness a ${x1}\nwitness b ${x1}\nquorum a\n`],
    ["has a witness twice under two key names", `witness a ${x1}\nwitness b ${vkey("other.example", 0x04, "x1.example 4")}\nquorum a\n`],
    ["has a log twice", `log ${log}\nlog ${log}\nquorum none\n`],
    ["has a member that is not defined", `witness a ${x1}\ngroup g any a b\nquorum g\n`],
    ["has a member none", `witness a ${x1}\ngroup g any a none\nquorum g\n`],
    ["has a group in itself", `witness a ${x1}\ngroup g any g a\nquorum g\n`],
    ["has a member twice in one group", `witness a ${x1}\ngroup g any a a\nquorum g\n`],
    ["has a member in two groups", `witness a ${x1}\ngroup g any a\ngroup h any a\nquorum g\n`],
    ["has a group of nobody", "group g any\nquorum none\n"],
    ["has a group of all of nobody", "group g all\nquorum none\n"],
    ["has a threshold of 0", `witness a ${x1}\ngroup g 0 a\nquorum g\n`],
    ["has a threshold above its members", `witness a ${x1}\ngroup g 2 a\nquorum g\n`],
    ["has a log key that only cosigns", `log ${x1}\nquorum none\n`],
    ["has a witness key that does not cosign", `witness a ${log}\nquorum a\n`],
    ["has an unknown keyword", `mirror a ${x1}\nquorum none\n`],
    ["has too few words", "log\nquorum none\n"],
    ["has too many words", "quorum none none\n"],
    ["has too many words for a log", `log ${log} url more\nquorum none\n`],
    ["does not end its last line", "quorum none"],
    ["has a carriage return", "quorum none\r\n"],
    ["has a DEL", "# \u007f\nquorum none\n"],
    ["has a NUL", "# \u0000\nquorum none\n"],
    ["has a lone surrogate", "# \ud800\nquorum none\n"],
    ["is too long", `#${"a".repeat(4_000_000)}\nquorum none\n`],
    ["has a space that is not ASCII", `log\u00a0${log}\nquorum none\n`],
  ])("is refused when it %s", (_, text) => {
    expect(refusal(() => parsePolicy(c, text))).toBe("policy-malformed");
  });

  it("is refused with a key or a threshold that is none", () => {
    expect(refusal(() => parsePolicy(c, "log a+00000000+AA==\nquorum none\n"))).toBe("vkey");
    expect(refusal(() => parsePolicy(c, `witness a ${x1}\ngroup g 01 a\nquorum g\n`))).toBe("decimal");
    expect(refusal(() => parsePolicy(c, `witness a ${x1}\ngroup g ALL a\nquorum g\n`))).toBe("decimal");
  });

  it("holds 32 of each, and not without end", () => {
    const lines = Array.from({ length: 32 }, (_, i) => [
      `log ${vkey(`log${i}.example`, 0x01)}`,
      `witness w${i} ${vkey(`w${i}.example`, 0x04)}`,
      `group g${i} any w${i}`,
    ]).flat();
    expect(parsePolicy(c, `${lines.join("\n")}\nquorum g31\n`).groups.size).toBe(32);
    const many = Array.from({ length: 257 }, (_, i) => `witness w${i} ${vkey(`w${i}.example`, 0x04)}\n`).join("");
    expect(refusal(() => parsePolicy(c, `${many}quorum none\n`))).toBe("policy-malformed");
  });

  it("is not written where it would not be read back", () => {
    const policy = parsePolicy(c, EXAMPLE);
    expect(refusal(() => formatPolicy({ ...policy, quorum: "nobody" }))).toBe("policy-malformed");
    expect(refusal(() => formatPolicy({ ...policy, groups: new Map([["g", { threshold: 1, members: ["X9"] }]]) }))).toBe("policy-malformed");
    for (const name of ["", "a b", "a\tb", "a\nb", "\u0001", "\ud800"]) {
      expect(refusal(() => formatPolicy({ ...policy, quorum: "none", groups: new Map([[name, { threshold: 1, members: ["X1"] }]]) }))).toBe("policy-malformed");
    }
  });
});
