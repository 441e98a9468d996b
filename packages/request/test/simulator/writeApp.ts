import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { taroSwitches } from '../taroSwitches'

// As a Taro build has it: the platform's runtime first.
const APP = `
  import '@tarojs/plugin-platform-weapp/dist/runtime'
  import * as request from '@taro-query/request'
  App({ request })`

const source = (name: string) => join(__dirname, `../../../${name}/src/index.ts`)

/**
 * Writes a mini program of one empty page, with our packages over Taro's weapp runtime in it, and gives its folder.
 * @param contents another app; it imports as files of this folder do
 */
export async function writeApp(contents: string = APP): Promise<string> {
  const dist = mkdtempSync(join(tmpdir(), 'taro-query-'))
  await build({
    stdin: { contents, resolveDir: __dirname },
    bundle: true,
    outfile: join(dist, 'app.js'),
    format: 'cjs',
    target: 'es2017',
    alias: { '@taro-query/react': source('react'), '@taro-query/request': source('request') },
    define: {
      'process.env.TARO_ENV': '"weapp"',
      'process.env.TARO_PLATFORM': '"mini"',
      'process.env.NODE_ENV': '"development"',
      'process.env': '{}',
      ...taroSwitches,
    },
  })
  mkdirSync(join(dist, 'pages'))
  writeFileSync(join(dist, 'app.json'), '{"pages":["pages/index"]}')
  writeFileSync(join(dist, 'project.config.json'), '{"appid":"touristappid"}')
  writeFileSync(join(dist, 'pages/index.js'), 'Page({})')
  writeFileSync(join(dist, 'pages/index.json'), '{}')
  writeFileSync(join(dist, 'pages/index.wxml'), '<view>ready</view>')
  return dist
}
