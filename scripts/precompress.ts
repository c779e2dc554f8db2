/** Writes a `.br` and a `.gz` beside each text file below the folders, for servers that send what is compressed already. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXT = /\.(css|html|ics|js|json|svg|txt)$/;

const forms = {
  br: (content: Buffer) =>
    promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }),
  gz: (content: Buffer) => promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }),
};

export async function precompress(folders: readonly string[]): Promise<void> {
  const files = await Promise.all(
    folders.map(async (folder) => (await readdir(folder, { recursive: true })).map((name) => join(folder, name))),
  );
  await Promise.all(
    files
      .flat()
      .filter((file) => TEXT.test(file))
      .map(async (file) => {
        const content = await readFile(file);
        for (const [ending, compress] of Object.entries(forms)) {
          const small = await compress(content);
          if (small.length < content.length) await writeFile(`${file}.${ending}`, small);
        }
      }),
  );
}
