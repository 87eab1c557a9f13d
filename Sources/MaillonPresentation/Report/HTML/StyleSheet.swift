/// The look of the page: light first, dark where the reader's system is, light in print.
enum StyleSheet {
  /// The whole style sheet.
  static let text =
    light + "@media screen and (prefers-color-scheme:dark){\n" + dark + "}\n" + page + tables
    + drawings + pieces + narrow + print

  /// Okabe–Ito blue and vermillion mark; their darker kin are for text, at 4.5 : 1 and better.
  private static let light = """
    :root{color-scheme:light;--paper:#fff;--soft:#f5f6f8;--ink:#171b20;--muted:#57606b;--rule:#d5dae0;
    --up:#0072b2;--dn:#d55e00;--in:#6b7480;--upi:#00639b;--dni:#a84300;--pale:#c3c9d1;--mark:#fdedb5;--good:#0072b2;
    --h0:#f2f7fb;--h1:#e3eff7;--h2:#d2e5f2;--h3:#bcd8eb;--h4:#a2c9e2;--h5:#85b8d8;--h6:#68a6cd;--h7:#1c74aa;
    --h8:#0b5687;--hi:#10151a;--hj:#10151a;--hk:#fff;--hatch:rgba(16,21,26,.13)}

    """

  private static let dark = """
    :root{color-scheme:dark;--paper:#14181c;--soft:#1c2126;--ink:#e7eaed;--muted:#a3acb6;--rule:#353c44;
    --up:#4aa8df;--dn:#ee7a26;--in:#98a2ad;--upi:#6cbcec;--dni:#ff9a55;--pale:#434c55;--mark:#5a4a12;--good:#4aa8df;
    --h0:#182129;--h1:#1a2a36;--h2:#1c3445;--h3:#1e3e54;--h4:#204963;--h5:#235573;--h6:#266183;--h7:#6db3dd;
    --h8:#a5d3ef;--hi:#eef2f5;--hj:#fff;--hk:#0c1115;--hatch:rgba(0,0,0,.3)}

    """

  private static let page = """
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;scroll-behavior:smooth}
    body{margin:0 auto;padding:0 1.25rem 3rem;max-width:60rem;background:var(--paper);color:var(--ink);
    font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",Arial,sans-serif;
    overflow-wrap:break-word}
    h1,h2,h3,.boxh{font-family:Charter,"Bitstream Charter","Iowan Old Style",Palatino,Georgia,"Noto Serif",
    "Liberation Serif",serif;font-weight:600;line-height:1.2;text-wrap:balance}
    h1{font-size:2.6rem;margin:.1rem 0 .3rem;letter-spacing:-.01em}
    h2{font-size:1.65rem;margin:0 0 .9rem;padding-top:1.1rem;border-top:2px solid var(--ink)}
    h3{font-size:1.35rem;margin:0 0 .7rem}
    h4{font-size:1rem;margin:1.4rem 0 .5rem}
    section{margin:3rem 0 0;scroll-margin-top:1rem}
    section section{margin:1.5rem 0 0}
    section section.page{margin-top:2.75rem;padding-top:1.25rem;border-top:1px solid var(--rule)}
    p{margin:0 0 .8rem;max-width:44rem}
    ul{margin:0 0 1rem;padding-left:1.2rem;max-width:44rem}
    li{margin:.2rem 0}
    a{color:var(--upi);text-underline-offset:.18em;text-decoration-thickness:1px}
    :focus-visible{outline:3px solid var(--up);outline-offset:2px}
    .skip{position:absolute;left:-999rem;top:0;padding:.5rem 1rem;background:var(--paper);z-index:2}
    .skip:focus{left:0}
    .top{padding:2.75rem 0 0}
    .eyebrow{margin:0;color:var(--dni);font-weight:600;letter-spacing:.06em}
    .sub{color:var(--muted)}
    .figures{display:grid;grid-template-columns:repeat(4,1fr);gap:0;margin:1.5rem 0 0;padding:0;max-width:none;
    list-style:none;border-top:1px solid var(--rule);border-bottom:1px solid var(--rule)}
    .figures li{margin:0;padding:.8rem 1rem .9rem 0;color:var(--muted);font-size:.85rem;line-height:1.3}
    .figures li+li{padding-left:1rem;border-left:1px solid var(--rule)}
    .figures b{display:block;color:var(--ink);font-size:1.9rem;font-weight:400;line-height:1.2;font-variant-numeric:tabular-nums}
    nav{margin:1.25rem 0 0;font-size:.9rem}
    .navh{margin:0 0 .2rem;font-weight:600}
    nav ol{margin:0;padding:0;list-style:none;columns:3;column-gap:2rem}
    nav li{margin:0;break-inside:avoid}
    nav a{display:block;padding:.28rem 0;text-decoration:none}
    nav a:hover{text-decoration:underline}
    #summary{margin-top:2.25rem}
    #summary>p,#summary>ul{font-size:1.1rem;line-height:1.6}
    #summary>ul{margin-top:-.4rem}
    .box{margin:1.4rem 0 0;padding:1rem 1.25rem;background:var(--soft);border-left:4px solid var(--up)}
    .boxh{margin:0 0 .4rem;font-size:1.1rem}
    .box ol{margin:0;padding-left:1.2rem}
    .box li{margin:.3rem 0;max-width:46rem}
    .note,figcaption,.keep{color:var(--muted);font-size:.9rem;line-height:1.5}
    footer{margin-top:3rem;padding-top:1rem;border-top:1px solid var(--rule);color:var(--muted);font-size:.9rem}
    dl{display:grid;grid-template-columns:14rem 1fr;margin:0 0 1rem}
    dt,dd{margin:0;padding:.35rem 0;border-bottom:1px solid var(--rule)}
    dt{color:var(--muted)}
    dd{overflow-wrap:anywhere;font-variant-numeric:tabular-nums}

    """

  private static let tables = """
    .scroll{overflow-x:auto;margin:0 0 1rem}
    table{width:100%;border-collapse:collapse;font-size:.95rem;line-height:1.35;font-variant-numeric:tabular-nums lining-nums}
    caption{text-align:left;padding:0 0 .5rem;color:var(--muted);font-size:.9rem}
    th,td{padding:.42rem .55rem;text-align:left;vertical-align:baseline;border-bottom:1px solid var(--rule)}
    thead th{vertical-align:bottom;font-size:.82rem;font-weight:600;color:var(--muted);border-bottom:1.5px solid var(--ink);
    line-height:1.25}
    thead th span{display:inline-block}
    thead th span::first-letter{text-transform:uppercase}
    th:first-child,td:first-child{padding-left:0}
    th:last-child,td:last-child{padding-right:0}
    tbody th{font-weight:500;overflow-wrap:anywhere;min-width:7rem}
    tbody th a{color:inherit;text-decoration-color:var(--pale)}
    tbody tr:hover{background:var(--soft)}
    .num{text-align:right}
    .nowrap,.place{white-space:nowrap}
    .place{font-weight:600}
    small{display:block;color:var(--muted);font-size:.8rem;font-weight:400}
    .score{font-weight:600;white-space:nowrap}
    .up-mark{color:var(--upi);font-weight:600}
    .dn-mark{color:var(--dni);font-weight:600}
    .score.up-mark::before{content:"▲ ";font-size:.75em}
    .score.dn-mark::before{content:"▼ ";font-size:.75em}
    .league svg{display:block}
    .prose{font-size:.88rem;max-width:26rem}
    .matrix{border-collapse:separate;border-spacing:2px}
    .matrix caption{padding-left:2px}
    .matrix th,.matrix td{border:0;padding:.3rem .35rem}
    .matrix thead th{text-align:center;font-size:.8rem;hyphens:auto}
    .matrix thead th:first-child,.matrix thead th.wo{text-align:left}
    .matrix td.num{text-align:center;min-width:2.9rem;line-height:1.15;font-weight:600}
    .matrix td small{color:inherit;font-size:.72rem}
    .matrix td.none,.matrix td.unseen{color:var(--muted);font-weight:400;outline:1px dashed var(--in);outline-offset:-2px;
    font-size:.82rem}
    .matrix tbody th{padding-left:0}
    .matrix th.total{font-weight:700}
    .matrix th.total bdi{display:inline-block}
    .matrix th.total bdi::first-letter{text-transform:uppercase}
    .heat tbody tr:last-child>*{border-top:3px solid var(--paper)}
    .heat tbody tr:hover,.chains tbody tr:hover{background:none}
    .h0{background-color:var(--h0);color:var(--hi)}.h1{background-color:var(--h1);color:var(--hi)}
    .h2{background-color:var(--h2);color:var(--hi)}.h3{background-color:var(--h3);color:var(--hi)}
    .h4{background-color:var(--h4);color:var(--hj)}.h5{background-color:var(--h5);color:var(--hj)}
    .h6{background-color:var(--h6);color:var(--hj)}.h7{background-color:var(--h7);color:var(--hk)}
    .h8{background-color:var(--h8);color:var(--hk)}
    .few{background-image:repeating-linear-gradient(135deg,transparent 0 5px,var(--hatch) 5px 6.5px)}
    .chains td{background:var(--soft)}
    .chains td.wo{background:none;font-weight:400}
    .chains td.weakest{outline:2px solid var(--dn);outline-offset:-2px;color:var(--dni)}

    """

  private static let drawings = """
    figure{margin:0 0 1.25rem}
    .plot svg{display:block;width:100%;height:auto;overflow:visible}
    .plot figcaption{margin-top:.6rem;max-width:44rem}
    .narrow{display:none}
    svg text{font-family:inherit;font-size:13px;fill:var(--ink);font-variant-numeric:tabular-nums}
    svg .s,svg .n{font-size:12px}
    svg .m{fill:var(--muted)}
    svg .b{font-weight:600}
    svg .h{font-weight:600}
    svg .halo{paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
    svg .grid{stroke:var(--rule);stroke-width:1}
    svg .axis{stroke:var(--in);stroke-width:1}
    svg .ref{stroke:var(--ink);stroke-width:1.2;stroke-dasharray:2 3}
    svg .limit{fill:none;stroke:var(--in);stroke-width:1.2}
    svg .dash{stroke-dasharray:5 4}
    svg .lead{stroke:var(--muted);stroke-width:.8}
    svg .pale{stroke:var(--pale);stroke-width:1.4}
    svg .bar{stroke-width:2.4;stroke-linecap:round}
    svg line.up{stroke:var(--up)}svg line.in{stroke:var(--in)}svg line.dn{stroke:var(--dn)}
    svg path.up,svg circle.up{fill:var(--up)}svg path.dn{fill:var(--dn)}
    svg circle.in{fill:var(--in)}
    svg .rail{fill:var(--rule)}svg .span{fill:var(--pale)}

    """

  private static let pieces = """
    .chain{display:flex;margin:1rem 0 1.4rem;padding:0 6px;list-style:none}
    .chain li{flex:1 1 0;min-width:0;margin:0;text-align:center}
    .link{display:block;margin:0 -6px .45rem;padding:.32rem .2rem;border:3px solid var(--in);border-radius:2rem;
    font-weight:600;font-size:1.1rem;font-variant-numeric:tabular-nums}
    .weakest .link{border-color:var(--dn);border-width:4px;padding:.26rem .2rem}
    .unseen .link{border-style:dashed;color:var(--muted);font-weight:400}
    .what b,.what em,.what span{display:block;padding:0 .25rem;font-size:.85rem;line-height:1.35;overflow-wrap:anywhere}
    .what em{font-style:normal;font-weight:600;color:var(--dni)}
    .unseen .what em{color:var(--muted)}
    .what span{color:var(--muted);font-size:.8rem}
    .quotes{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(24rem,100%),1fr));gap:1.1rem 2rem;margin:0 0 1rem}
    .quote{margin:0;padding:.1rem 0 .1rem .9rem;border-left:3px solid var(--in)}
    .exceeded{border-color:var(--up);border-left-style:double;border-left-width:6px}
    .broken{border-color:var(--dn)}
    blockquote{margin:0}
    blockquote p{margin:0 0 .35rem;line-height:1.5;quotes:"“" "”"}
    html[lang="fr"] blockquote p{quotes:"«\\202f" "\\202f»"}
    blockquote p::before{content:open-quote}
    blockquote p::after{content:close-quote}
    mark{background:var(--mark);color:inherit;padding:0 .1em;border-radius:2px;font-weight:600}
    .quote figcaption a,.quote figcaption b{font-weight:600;color:var(--ink)}
    .quote figcaption span{display:block;font-size:.82rem}

    """

  private static let narrow = """
    @media screen and (max-width:43rem){
    body{padding:0 1rem 2rem}
    h1{font-size:2.1rem}h2{font-size:1.4rem}
    .top{padding-top:1.75rem}
    .figures{grid-template-columns:1fr 1fr}
    .figures li:nth-child(3){padding-left:0;border-left:0}
    .figures li:nth-child(n+3){border-top:1px solid var(--rule)}
    nav ol{columns:2;column-gap:1.25rem}
    .wo{display:none}
    .wide{display:none}.narrow{display:block}
    th,td{padding:.42rem .3rem}
    table{font-size:.9rem}
    tbody th{min-width:7.4rem}
    .counts{font-size:.85rem}
    .counts th,.counts td{padding-left:.2rem;padding-right:.2rem}
    .counts thead th{font-size:.72rem;letter-spacing:-.01em}
    .counts tbody th{min-width:5.6rem}
    .matrix{border-spacing:1px}
    .matrix thead th{padding:.2rem 0;vertical-align:bottom}
    .matrix thead th.num span{writing-mode:vertical-rl;transform:rotate(180deg);white-space:nowrap;display:inline-block}
    .matrix td.num{min-width:1.9rem;padding:.3rem .05rem;font-size:.85rem}
    .chains td.num{min-width:2.6rem}
    .matrix td small{font-size:.66rem}
    .matrix td.unseen{font-size:.7rem}
    .matrix tbody th{font-size:.8rem;min-width:6.2rem;padding-right:.2rem}
    .heat th,.chains th{line-height:1.25}
    .review{table-layout:fixed}
    dl{grid-template-columns:1fr}
    dt{padding-bottom:0;border:0}
    dd{padding-top:0}
    .chain{display:block;padding:6px 0}
    .chain li{display:grid;grid-template-columns:5.5rem 1fr;gap:.9rem;text-align:left;align-items:center}
    .link{margin:-3px 0;padding:.7rem .2rem!important;text-align:center}
    .what b,.what em,.what span{padding:0}
    .what b,.what em{display:inline;margin-right:.5rem}
    }
    @media screen and (min-width:82rem){
    body{max-width:80rem;display:grid;grid-template-columns:15rem minmax(0,60rem);column-gap:4rem;align-content:start}
    .top,main,footer{grid-column:2}
    nav{grid-column:1;grid-row:1/span 2;position:sticky;top:2rem;align-self:start;margin-top:2.6rem}
    .top{grid-row:1}main{grid-row:2}footer{grid-row:3}
    nav ol{columns:1;border-left:1px solid var(--rule);padding-left:.9rem}
    }

    """

  private static let print = """
    @page{size:A4;margin:17mm 15mm 16mm}
    @page{@bottom-right{content:counter(page);font:9pt sans-serif;color:#57606b}}
    @media print{
    html{font-size:10pt}
    body{max-width:none;padding:0;-webkit-print-color-adjust:exact;print-color-adjust:exact}
    nav,.skip,.keep{display:none}
    .top{padding-top:0}
    section{margin-top:1.8rem}
    .page,section section.page{break-before:page;margin-top:0;padding-top:0;border-top:0}
    #sheets>section.page:first-of-type{break-before:auto;margin-top:1rem}
    h2,h3,h4,caption,.boxh{break-after:avoid}
    tr,.quote,.plot,.box,.chain,.figures{break-inside:avoid}
    thead{display:table-header-group}
    .scroll{overflow:visible}
    a{color:inherit;text-decoration:none}
    p,li{orphans:3;widows:3}
    table{font-size:9pt}
    .plot svg{max-height:24cm}
    }

    """
}
