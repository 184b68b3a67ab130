/**
 * How a main file gets the modules of its parts, in the page. The build writes the text of one of these into each main file,
 * so each stands by itself.
 */

/** In `./cdn-single`: the page, which may pin its scripts, has loaded the parts that it needs. */
export function fromPage(modules) {
  return async (name) => {
    if (modules[name]) return modules[name];
    const message = `news-timeline: this page needs "${name.split('/')[0]}.js" from beside the script, loaded before it`;
    console.warn(message);
    throw new Error(message);
  };
}

/**
 * In a frame: each part loads once, when it is first needed, as a classic script from the folder of the frame's own; a
 * module would need CORS. One that fails is asked for again at the next need.
 *
 * @param files the names of the parts' files, the only ones that can be loaded
 */
export function fromFolder(modules, files) {
  const { src, nonce } = document.currentScript;
  const coming = new Map();
  const failed = new Set();
  const rules = {
    createScriptURL(file) {
      if (!files.includes(file)) throw new TypeError(`news-timeline: "${file}" is no part`);
      return new URL(file, src).href;
    },
  };
  let policy;
  const load = (file) =>
    new Promise((resolve, reject) => {
      policy ??= globalThis.trustedTypes?.createPolicy('news-timeline', rules) ?? rules;
      const script = document.createElement('script');
      script.nonce = nonce;
      script.src = policy.createScriptURL(file);
      script.onload = resolve;
      script.onerror = () => reject(new Error('it is missing or not let through'));
      document.head.append(script);
    });
  return async (name) => {
    const file = `${name.split('/')[0]}.js`;
    try {
      if (!coming.has(file)) coming.set(file, load(file));
      await coming.get(file);
      if (modules[name]) return modules[name];
      throw new Error('it is of another version');
    } catch (cause) {
      coming.delete(file);
      const message = `news-timeline: the frame needs "${file}" beside ${src}: ${cause.message}`;
      if (!failed.has(file)) console.warn(message);
      failed.add(file);
      throw new Error(message, { cause });
    }
  };
}
