import { chromium } from 'playwright-core';
const [,, url, out, width='1280', scheme='light', height='900', sel=''] = process.argv;
const b = await chromium.launch({ executablePath:'/usr/bin/chromium', args:['--no-sandbox'] });
const p = await b.newPage({ viewport:{width:+width,height:+height}, colorScheme: scheme as any });
p.on('console',m=>console.log(m.type(),m.text())); p.on('pageerror',e=>console.log('ERR',e.message));
await p.goto(url); await p.waitForTimeout(3500);
// scroll through for lazy images
const h = await p.evaluate(()=>document.documentElement.scrollHeight);
for (let y=0;y<h;y+=700){ await p.evaluate(y=>scrollTo(0,y),y); await p.waitForTimeout(250);} await p.evaluate(()=>scrollTo(0,0)); await p.waitForTimeout(400);
if (sel) await p.locator(sel).first().screenshot({path:out}); else await p.screenshot({path:out, fullPage:true});
console.log('height',h); await b.close();
