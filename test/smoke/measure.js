/** What the smoke test measures in a page. */

/** What has moved by itself since the page was opened: what, and from where to where. */
export function layoutShifts(page) {
  return page.evaluate(async () => {
    const shifts = [];
    const observer = new window.PerformanceObserver((list) => shifts.push(...list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    // What was buffered is handed over in a task of its own, before the frame after the next one.
    await new Promise((resolve) => window.requestAnimationFrame(() => window.requestAnimationFrame(resolve)));
    return [...shifts, ...observer.takeRecords()]
      .filter(({ hadRecentInput }) => !hadRecentInput)
      .map(({ value, sources }) => ({
        value,
        sources: sources.map(
          ({ node, previousRect, currentRect }) => `${node?.nodeName}: ${previousRect.y} to ${currentRect.y}`,
        ),
      }));
  });
}

/** The labels drawn by a page's first timeline: where they are, and how well each text stands out from what is behind it. */
export function labelsOnStage(page) {
  return page.$eval('news-timeline', (timeline) => {
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    /** Any CSS colour as red, green, blue and alpha, 0 to 1. */
    const rgba = (color) => {
      context.clearRect(0, 0, 1, 1);
      context.fillStyle = color;
      context.fillRect(0, 0, 1, 1);
      return [...context.getImageData(0, 0, 1, 1).data].map((value) => value / 255);
    };
    const luminance = (color) => {
      const [red, green, blue] = color.map((value) =>
        value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    /** The nearest opaque background, through shadow roots. */
    const behind = (element) => {
      for (let one = element; one; one = one.parentElement ?? one.getRootNode().host) {
        const color = rgba(window.getComputedStyle(one).backgroundColor);
        if (color[3] === 1) return color;
      }
      return [1, 1, 1, 1];
    };
    const contrast = (element) => {
      const [dark, light] = [rgba(window.getComputedStyle(element).color), behind(element)]
        .map(luminance)
        .sort((a, b) => a - b);
      return (light + 0.05) / (dark + 0.05);
    };
    const boxOf = (element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return { left, right, top, bottom };
    };
    const marks = [...timeline.shadowRoot.querySelectorAll('.surface .mark:not(.counted)')];
    return {
      stage: boxOf(timeline.shadowRoot.querySelector('.surface')),
      labels: marks
        .map((mark) => ({ mark, label: mark.querySelector('.label') }))
        .filter(({ label }) => label?.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        .map(({ mark, label }) => ({
          id: mark.dataset.id,
          box: boxOf(label),
          texts: [...label.querySelectorAll('.title, .note')].map((element) => ({
            text: element.textContent,
            contrast: contrast(element),
            size: parseFloat(window.getComputedStyle(element).fontSize),
            whole:
              element.scrollWidth <= element.clientWidth || window.getComputedStyle(element).overflow === 'visible',
          })),
        })),
    };
  });
}
