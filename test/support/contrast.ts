/** How colours stand out against each other. */

export type Rgba = [red: number, green: number, blue: number, alpha: number];

/** A colour as the browser paints it, 0 to 255 and 0 to 1. */
export function painted(color: string): Rgba {
  const context = document.createElement('canvas').getContext('2d')!;
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
  return [red!, green!, blue!, alpha! / 255];
}

export function over([r, g, b, alpha]: Rgba, [r2, g2, b2]: Rgba): Rgba {
  const mix = (a: number, b: number): number => a * alpha + b * (1 - alpha);
  return [mix(r, r2), mix(g, g2), mix(b, b2), 1];
}

/** WCAG 2.2's relative luminance. */
export function luminance([red, green, blue]: Rgba): number {
  const [r, g, b] = [red, green, blue].map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

export function contrast(a: Rgba, b: Rgba): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** What lies behind an element's text: the backgrounds of what it stands in, one over the other. */
export function ground(element: Element): Rgba {
  const above: Rgba[] = [];
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const color = painted(getComputedStyle(at).backgroundColor);
    above.push(color);
    if (color[3] === 1) break;
  }
  return above.reverse().reduce((below, color) => over(color, below), [255, 255, 255, 1] as Rgba);
}

function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
