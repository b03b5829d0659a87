export * from "../ui/say/index.ts";
