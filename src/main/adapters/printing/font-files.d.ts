// The bundler answers the font itself, as a data: address.
declare module '*.woff2?inline' {
  const address: string
  export = address
}
