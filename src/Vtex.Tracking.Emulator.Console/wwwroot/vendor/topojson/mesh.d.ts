export { mesh as default } from "topojson-client";
