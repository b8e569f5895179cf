// Reads PDFs from standard input by pdf.js, each after its length (4 bytes, big-endian), and
// answers each with its text in the same shape. The folder of node_modules is the first argument.
import { pathToFileURL } from "node:url";
import { join } from "node:path";

console.warn = () => {}; // that it cannot draw, which nobody asks of it

const package_ = join(process.argv[2], "pdfjs-dist");
const { getDocument, VerbosityLevel } = await import(
  pathToFileURL(join(package_, "legacy", "build", "pdf.mjs")).href
);
const how = {
  verbosity: VerbosityLevel.ERRORS,
  standardFontDataUrl: join(package_, "standard_fonts") + "/",
  cMapUrl: join(package_, "cmaps") + "/",
  useSystemFonts: false,
};

async function textOf(data) {
  const task = getDocument({ ...how, data });
  const document = await task.promise;
  const pages = [];
  for (let number = 1; number <= document.numPages; number++) {
    const content = await (await document.getPage(number)).getTextContent();
    pages.push(content.items.map((item) => item.str + (item.hasEOL ? "\n" : "")).join(""));
  }
  await task.destroy();
  return pages.join("\n");
}

function framed(text) {
  const body = Buffer.from(text, "utf-8");
  const head = Buffer.alloc(4);
  head.writeUInt32BE(body.length);
  return Buffer.concat([head, body]);
}

let waiting = Buffer.alloc(0);
for await (const piece of process.stdin) {
  waiting = Buffer.concat([waiting, piece]);
  while (waiting.length >= 4 && waiting.length >= 4 + waiting.readUInt32BE()) {
    const end = 4 + waiting.readUInt32BE();
    process.stdout.write(framed(await textOf(new Uint8Array(waiting.subarray(4, end)))));
    waiting = waiting.subarray(end);
  }
}
