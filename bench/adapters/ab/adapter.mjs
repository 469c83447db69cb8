import { make } from '../portcullis/adapter.mjs';
export default () => ({ ...make(false)('/tmp/distA'), ours: false });
