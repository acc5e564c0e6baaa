/** Levels of lists and objects in a JSON text, counted without reading it: values that are nested tens of thousands of times take milliseconds to read. */

const [quote, backslash, list, listEnd, object, objectEnd] = [...'"\\[]{}'].map((mark) => mark.charCodeAt(0));

/** Whether a JSON text has more levels than `levels`. Of a text that is not JSON, any answer. */
export function isNestedDeeper(text: string, levels: number): boolean {
  let depth = 0;
  let isInText = false;
  for (let place = 0; place < text.length; place++) {
    const mark = text.charCodeAt(place);
    if (isInText) {
      if (mark === backslash) place++;
      else if (mark === quote) isInText = false;
    } else if (mark === quote) isInText = true;
    else if (mark === list || mark === object) {
      if (++depth > levels) return true;
    } else if (mark === listEnd || mark === objectEnd) depth--;
  }
  return false;
}
