// The vendors' own queues, as their snippets make them. `fbq` is never made up: Meta's snippet does not load where it stands.
export const signal = (name, values) => {
  try {
    if (name === 'dataLayer') {
      // Google's tag reads the `arguments` object, not an array
      (function () {
        (window.dataLayer ??= []).push(arguments);
      })(...values);
    } else if (name === 'uetq') (window.uetq ??= []).push(...values);
    else if (name === 'clarity') {
      (window.clarity ??= function () {
        (window.clarity.q ??= []).push(arguments);
      })(...values);
    } else window[name]?.(...values);
  } catch (error) {
    console.error(error);
  }
};
