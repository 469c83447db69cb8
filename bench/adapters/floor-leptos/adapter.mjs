import { floor } from '../../lib/floor.mjs';
export default floor('floor-leptos');
