import { make } from '../portcullis/adapter.mjs';
export default make(true);
