// Compiles the dialog's module while it arrives, off the main thread.
export default async () => {
  const response = await fetch(new URL('portcullis-dialog.wasm', import.meta.url));
  if (!response.ok) throw new Error(`portcullis-dialog.wasm answered ${response.status}`);
  // servers call it by other names, which streaming refuses
  if (response.headers.get('Content-Type') !== 'application/wasm') return WebAssembly.compile(await response.arrayBuffer());
  return WebAssembly.compileStreaming(response);
};
