import { readFileSync } from 'node:fs';
import { queriesOf } from './search/queries.ts';
import { miniSearch } from './search/engines/minisearch.ts';
import { flexSearch } from './search/engines/flexsearch.ts';
import { orama } from './search/engines/orama.ts';
import { pagefind } from './search/engines/pagefind.ts';
const text=(h:string)=>h.replace(/<\/?(?:a|abbr|b|bdi|code|em|i|kbd|mark|q|s|small|span|strong|sub|sup|u|var)\b[^<>"]*(?:"[^"]*"[^<>"]*)*>/g,'').replace(/<[^<>"]*(?:"[^"]*"[^<>"]*)*>/g,' ').replace(/\u0001/g,'').replace(/&lt;|&#x3C;/g,'<').replace(/&gt;/g,'>').replace(/&amp;/g,'&').replace(/&quot;/g,'"').replace(/&#x26;/g,'&').replace(/\s+/g,' ');
const ids=(process.argv[3]??'ru,zh,fr,es,de').split(',');
const L=ids.map(id=>{const D=JSON.parse(readFileSync(`/tmp/search-lab/docs-${id}.json`,'utf8'));const tag=({ru:'ru-RU',zh:'zh-CN',fr:'fr-FR',es:'es-ES',de:'de-DE'} as any)[id];
return {id,tag,documents:D.map((d:any)=>({route:d.path.replace(/\.md$/,''),title:d.title,element:d.el??'',trail:d.nav,description:d.desc,headings:d.heads.filter((h:any)=>h[0]>1).map((h:any)=>h[1]),text:text(d.html)}))};});
const Q=L.map(l=>queriesOf(l));
const E:any={mini:()=>miniSearch(true),minihead:()=>miniSearch(false),flex:()=>flexSearch,orama:()=>orama,pf:()=>pagefind()};
for(const n of (process.argv[2]??'mini').split(',')){ const e=E[n](); const t=performance.now(),c=process.cpuUsage(); const built=await e.build(L); const wall=performance.now()-t; const cpu=process.cpuUsage(c);
 console.log(e.name,'build',(wall/1000).toFixed(1),'s cpu',((cpu.user+cpu.system)/1e6).toFixed(1),'rss',(process.memoryUsage().rss/1e6)|0);
 for(const [i,b] of built.entries()){ const per:any={};const lat:number[]=[];let by:number[]=[]; for(const q of Q[i]!){const t0=performance.now();const a=await b.search(q.text);lat.push(performance.now()-t0);by.push(a.bytes);const r=a.pages.indexOf(q.page);const p=per[q.kind]??={n:0,ok:0};p.n++;if(r>=0&&r<5)p.ok++;}
 lat.sort((a,b)=>a-b);by.sort((a,b)=>a-b);console.log('  ',L[i]!.id,Object.entries(per).map(([k,p]:any)=>`${k} ${(p.ok/p.n).toFixed(3)}`).join(' · '),'files',b.files,'bytes',b.bytes,'first',by[0],by[by.length>>1],'lat',lat[lat.length>>1]!.toFixed(1),lat[Math.floor(lat.length*.95)]!.toFixed(1));}
 await e.end?.(); }
