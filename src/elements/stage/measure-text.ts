/** Measures text as `element` would set it, CSS px, without laying anything out. */
export function createTextMeasure(element: HTMLElement): (text: string, bold: boolean) => number {
  const context = element.ownerDocument.createElement('canvas').getContext('2d');
  const { fontStyle, fontSize, fontFamily } = getComputedStyle(element);
  return (text, bold) => {
    // Without a canvas (some hardened browsers): half an em a character is wide enough for most fonts.
    if (!context) return text.length * parseFloat(fontSize) * 0.6;
    context.font = `${fontStyle} ${bold ? 700 : 400} ${fontSize} ${fontFamily}`;
    return context.measureText(text).width;
  };
}
