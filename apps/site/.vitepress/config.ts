import { watch } from 'node:fs'
import { join, resolve } from 'node:path'
import { defineConfig } from 'vitepress'
import { headingAnchor } from '../src/headingAnchor'
import { codeTheme, highlightOnce } from '../src/highlight'
import { linkRule } from '../src/linkRule'
import { repositoryUrl } from '../src/repositoryUrl'
import { search } from '../src/search'
import { sitePages } from '../src/sitePages'
import { stagePages } from '../src/stagePages'
import { themeOf } from '../src/themes'

// VitePress bundles this file, and gives it the folder that it was in.
const root = resolve(__dirname, '../../..')
const folder = join(root, 'apps/site/.pages')
const pages = sitePages(root)
const repository = repositoryUrl(root)
stagePages(root, pages, folder)

export default defineConfig({
  title: 'taro-query',
  description: 'TanStack Query for Taro: the same hooks on WeChat mini programs and H5',
  base: process.env.SITE_BASE || '/',
  srcDir: '.pages',
  outDir: 'dist',
  // Addresses that a reader is told to open.
  ignoreDeadLinks: 'localhostLinks',
  markdown: {
    anchor: { slugify: headingAnchor },
    theme: codeTheme,
    config(markdown) {
      linkRule({ pages, repository })(markdown)
      highlightOnce(markdown)
    },
  },
  locales: {
    root: { label: 'English', lang: 'en', themeConfig: themeOf(root, 'en') },
    zh: {
      label: '中文',
      lang: 'zh-CN',
      description: 'Taro 上的 TanStack Query：同一套 hooks，同时用于微信小程序和 H5',
      themeConfig: themeOf(root, 'zh'),
    },
  },
  themeConfig: {
    search: { provider: 'local', options: search },
    ...(repository !== undefined && { socialLinks: [{ icon: 'github', link: repository }] }),
  },
  vite: {
    plugins: [
      {
        name: 'follow-docs',
        configureServer(server) {
          const watcher = watch(join(root, 'docs'), () => stagePages(root, sitePages(root), folder))
          server.httpServer?.once('close', () => watcher.close())
        },
      },
    ],
  },
})
