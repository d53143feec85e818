import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import about from './package.json' with { type: 'json' }

/** The letters of the first screen come together with its styles, not after them: nothing jumps. */
const preloadFonts: Plugin = {
  name: 'preload-fonts',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle }) =>
      Object.keys(bundle ?? {})
        .filter((file) => /golos-text-(?:cyrillic|latin)-wght.*\.woff2$/u.test(file))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: '' },
          injectTo: 'head',
        })),
  },
}

export default defineConfig({
  define: { 'import.meta.env.VITE_APP_VERSION': JSON.stringify(about.version) },
  plugins: [
    react(),
    tailwindcss(),
    preloadFonts,
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src',
      filename: 'service-worker.ts',
      // Registered by `lib/app-update.ts`: a page of ours runs no inline script.
      injectRegister: false,
      injectManifest: {
        globPatterns: ['**/*.{js,css,html,svg,woff2}'],
        // The reader of QR codes is a megabyte; who registers has a network.
        globIgnores: ['**/*.wasm'],
      },
      manifest: {
        id: '/',
        name: 'МосОблЕИРЦ Онлайн',
        short_name: 'МосОблЕИРЦ',
        description: 'Счета, показания и заявки вашего дома в одном месте',
        lang: 'ru',
        dir: 'ltr',
        start_url: '/',
        scope: '/',
        display: 'standalone',
        background_color: '#0b57a4',
        theme_color: '#0b57a4',
        icons: [
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
          { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
        ],
      },
    }),
  ],
  build: {
    // A style or a picture inside the page would need a hole in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // The start page shares a few small things with the rest and must not load the rest for them.
          includeDependenciesRecursively: false,
          // What many pages share comes in two files, not in forty: each file is a journey over a phone's network.
          groups: [
            // By itself below all the others: a shared file that needed it from the entry would wait for itself.
            { name: 'react', test: /node_modules\/(?:react|react-dom|scheduler)\// },
            {
              name: 'contract',
              test: /packages\/contract\/|node_modules\/(?:zod|idb)\/|src\/lib\/(?:explain|seen)\.ts/,
              minShareCount: 2,
            },
            { name: 'parts', test: /packages\/ui\/src|lucide-react/, minShareCount: 3 },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  server: { proxy: { '/api': 'http://localhost:3000' } },
})
