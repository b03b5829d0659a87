export { type Asset, type Assets, buildAssets } from "./assets/index.ts";
