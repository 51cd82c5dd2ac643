import { deflateSync, inflateSync } from "node:zlib";
import type { PdfObjects } from "./pdf-objects.ts";

/**
 * Puts the words of right-to-left lines in the order in which they are read.
 *
 * Typst's exporter marks each right-to-left word as ReversedChars, which says that the letters of a string stand in reverse; the strings themselves "shall be in natural
 * reading order" (ISO 32000-1, section 14.8.2.3.3), but it writes them from the left as they are seen. A reader that follows the tags would say every line
 * backwards. Each word has its own place and font, so that turning their order moves nothing on the page. A text object of any other make stays as it is.
 */
export function orderWords(pdf: PdfObjects): PdfObjects {
  return { ...pdf, objects: pdf.objects.map(orderStream) };
}

function orderStream(object: Buffer): Buffer {
  const at = object.indexOf("stream\n");
  const head = at < 0 ? "" : object.subarray(0, at).toString("latin1");
  const length = Number(/\/Length (\d+)/.exec(head)?.[1]);
  if (!Number.isSafeInteger(length) || !/\/Filter\s*\/FlateDecode/.test(head) || /\/Subtype|\/Type|\/N \d|\/Length1/.test(head)) return object;
  const content = inflateSync(object.subarray(at + 7, at + 7 + length), { maxOutputLength: MAX_CONTENT_BYTES }).toString("latin1");
  if (!content.includes("/ReversedChars BMC")) return object;
  const ordered = deflateSync(Buffer.from(content.replace(/(?<=^BT\n)[\s\S]*?(?=^ET$)/gm, orderTextObject), "latin1"));
  return Buffer.concat([Buffer.from(`${head.replace(/\/Length \d+/, `/Length ${ordered.length}`)}stream\n`, "latin1"), ordered, object.subarray(at + 7 + length)]);
}

/** Units end where a string has been shown and all marked content in them is closed. */
function orderTextObject(text: string): string {
  if (!text.includes("/ReversedChars BMC")) return text;
  const units: string[] = [];
  let [unit, depth, shown] = ["", 0, false];
  for (const line of text.split(/(?<=\n)/)) {
    unit += line;
    const operator = line.trimEnd();
    if (/B(?:MC|DC)$/.test(operator)) depth += 1;
    else if (operator === "EMC") depth -= 1;
    else if (/T[jJ]$/.test(operator)) shown = true;
    else if (!/T[rfm]$|^\/Span <<$|^ *\/ActualText /.test(operator)) return text;
    if (shown && depth === 0) {
      units.push(unit);
      [unit, shown] = ["", false];
    }
  }
  const complete = unit === "" && units.every((each) => / Tf\n/.test(each) && / Tm\n/.test(each));
  return complete ? units.toReversed().join("") : text;
}

/** One page's drawing; a page of dense text has some 300 kB. */
const MAX_CONTENT_BYTES = 64 * 1024 * 1024;
