// npm run build: the four bundles into out/.
import { build } from './support/bundles.mjs'
import { provision } from './provision.mjs'

provision('check')
await build()
