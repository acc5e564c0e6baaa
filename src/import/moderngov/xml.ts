/**
 * XML of a ModernGov answer as a tree. Nothing is expanded: a document type is refused, and with it every entity but XML's own five. The size, the
 * depth and the number of elements are bounded. Element names are in lower case and without prefix, because servers differ in both.
 */
import { SaxesParser } from 'saxes';

export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  /** The text within, without that of the elements within. */
  text: string;
  children: XmlElement[];
}

/** The text is not XML that an import reads. */
export class NotXml extends Error {
  override name = 'NotXml';
}

/** Bytes of one answer. */
export const answerBytesMax = 20_000_000;
const depthMax = 40;
const elementsMax = 500_000;

/** The root of an answer, without a SOAP envelope. Errors: NotXml. */
export function readXml(bytes: Uint8Array): XmlElement {
  if (bytes.byteLength > answerBytesMax) throw new NotXml(`the answer has more than ${answerBytesMax} bytes`);
  return withoutEnvelope(parse(decode(bytes)));
}

function decode(bytes: Uint8Array): string {
  const declared = /^[^>]{0,200}?encoding=["']([\w-]{1,40})["']/.exec(Buffer.from(bytes.subarray(0, 250)).toString('latin1'));
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const label = isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : (declared?.[1] ?? 'utf-8');
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    throw new NotXml(`the answer is not text in ${label}`);
  }
}

function parse(text: string): XmlElement {
  const parser = new SaxesParser();
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let count = 0;
  parser.on('error', (error) => {
    throw new NotXml(error.message);
  });
  parser.on('doctype', () => {
    throw new NotXml('the answer has a document type');
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: XmlElement = { name: localName(name), attributes: lowerCase(attributes), text: '', children: [] };
    if (++count > elementsMax) throw new NotXml(`the answer has more than ${elementsMax} elements`);
    if (open.length >= depthMax) throw new NotXml(`the answer is more than ${depthMax} levels deep`);
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const take = (part: string) => {
    const at = open.at(-1);
    if (at) at.text += part;
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.write(text.trimStart()).close();
  if (!root) throw new NotXml('the answer is empty');
  return root;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

function lowerCase(attributes: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [localName(name), value]));
}

/** The payload of a SOAP answer, `Envelope/Body/<Operation>Response/<Operation>Result`; any other root as it is. */
function withoutEnvelope(root: XmlElement): XmlElement {
  if (root.name !== 'envelope') return root;
  const payload = child(root, 'body')?.children[0]?.children[0]?.children[0];
  if (!payload) throw new NotXml('the SOAP envelope is empty');
  return payload;
}

export function child(of: XmlElement, name: string): XmlElement | undefined {
  return of.children.find((element) => element.name === name);
}

export function childrenOf(of: XmlElement | undefined, name: string): XmlElement[] {
  return of?.children.filter((element) => element.name === name) ?? [];
}
