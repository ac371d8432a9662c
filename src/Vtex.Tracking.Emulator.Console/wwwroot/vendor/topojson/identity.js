/*! topojson-client 3.1.0, ISC */
export default function(x) {
  return x;
}
