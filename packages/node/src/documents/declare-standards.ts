import { type PdfObjects, referenceIn, unexpectedPdf } from "./pdf-objects.ts";

/**
 * Says in a PDF/A-2a file that it is PDF/UA-1 too, and how it is read: the document's title in the window's head, and the direction of its pages.
 *
 * The compiler's wrapper exports to one standard at a time. It checks the same document against PDF/UA-1 in an export of its own; what that file has and
 * the PDF/A file has not is only this: the identifier `pdfuaid:part` (ISO 14289-1, section 5), which PDF/A wants described in an extension schema (ISO
 * 19005-2, section 6.6.2.3), and `DisplayDocTitle` (ISO 14289-1, section 7.1). The wrapper also knows no right-to-left for ckb, hence `/Direction`.
 */
export function declareStandards(pdf: PdfObjects, direction: "R2L" | "L2R"): PdfObjects {
  const root = referenceIn(pdf.trailer, "Root");
  const catalog = (pdf.objects[root] ?? Buffer.alloc(0)).toString("latin1");
  const metadata = referenceIn(catalog, "Metadata");
  if (!/\/ViewerPreferences\s*<</.test(catalog)) throw unexpectedPdf("the catalog has no viewer preferences");
  const preferences = catalog.replace(/\/ViewerPreferences\s*<<[\s\S]*?>>/, `/ViewerPreferences <<\n    /DisplayDocTitle true\n    /Direction /${direction}\n  >>`);

  const stream = /^(\d+ 0 obj\s*<<\s*\/Length )\d+([\s\S]*?stream\n)([\s\S]*?)(\s*endstream\s+endobj\s*)$/.exec((pdf.objects[metadata] ?? Buffer.alloc(0)).toString("latin1"));
  if (stream === null) throw unexpectedPdf("the metadata is not a plain stream");
  const [, head = "", between = "", xmp = "", tail = ""] = stream;
  const packet = declareXmp(xmp);
  const replaced = new Map([[root, preferences], [metadata, `${head}${packet.length}${between}${packet}${tail}`]]);
  return { ...pdf, objects: pdf.objects.map((object, at) => (replaced.has(at) ? Buffer.from(replaced.get(at)!, "latin1") : object)) };
}

/** The identifier, and its schema among the extension schemas that the compiler has written already. Works on the packet's bytes as Latin-1. */
function declareXmp(xmp: string): string {
  const [open, schemas] = ["<rdf:Description rdf:about=\"\" ", "<pdfaExtension:schemas><rdf:Bag>"];
  if (!xmp.includes(open) || !xmp.includes(schemas) || !xmp.includes("<pdfaid:part>")) throw unexpectedPdf("the metadata is not that of PDF/A");
  return xmp
    .replace(open, `${open}xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" `)
    .replace(schemas, `${schemas}${PDFUA_SCHEMA}`)
    .replace("<pdfaid:part>", "<pdfuaid:part>1</pdfuaid:part><pdfaid:part>");
}

const PDFUA_SCHEMA = [
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>',
  "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>",
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category>',
  "<pdfaProperty:description>Part of PDF/UA to which the document conforms</pdfaProperty:description><pdfaProperty:name>part</pdfaProperty:name>",
  "<pdfaProperty:valueType>Integer</pdfaProperty:valueType></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>",
].join("");
