export { type Asset, type Assets, assets, buildAssets } from "./assets/index.ts";
