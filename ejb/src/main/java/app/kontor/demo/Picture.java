package app.kontor.demo;

/** Draws the picture of a product family: a plain shape on a light ground, as SVG. */
final class Picture {
  private Picture() {}

  static String svg(String shape, int hue) {
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200" width="400" height="400">
        <defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="hsl(%1$d,30%%,97%%)"/><stop offset="1" stop-color="hsl(%1$d,28%%,88%%)"/></linearGradient>
        <linearGradient id="m" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#dfe6ee"/><stop offset=".5" stop-color="#8fa0b3"/><stop offset="1" stop-color="#5d6c7d"/></linearGradient></defs>
        <rect width="200" height="200" fill="url(#g)"/>
        <g fill="url(#m)" stroke="#46535f" stroke-width="2" stroke-linejoin="round" stroke-linecap="round">%2$s</g>
        </svg>
        """
        .formatted(hue, shape(shape));
  }

  /** A carton with the family's code on its label. */
  static String carton(String code, int hue) {
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200" width="400" height="400">
        <rect width="200" height="200" fill="hsl(%1$d,30%%,96%%)"/>
        <g stroke="#7a5a35" stroke-width="2" stroke-linejoin="round"><path d="M30 70l70-30 70 30-70 30z" fill="#e0bd8f"/><path d="M30 70v70l70 32v-72z" fill="#c79a63"/><path d="M170 70v70l-70 32v-72z" fill="#b3854f"/></g>
        <g transform="matrix(1 .45 0 1 38 94)"><rect width="54" height="34" fill="#fff" stroke="#46535f"/><text x="27" y="21" text-anchor="middle" font-family="sans-serif" font-size="%3$d" fill="#1b2430">%2$s</text></g>
        </svg>
        """
        .formatted(hue, code, code.length() > 6 ? 8 : 12);
  }

  /** The outline with the two measures that tell sizes apart. */
  static String drawing(String shape) {
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200" width="400" height="400">
        <rect width="200" height="200" fill="#fff"/>
        <g transform="translate(22 6) scale(.82)" fill="none" stroke="#46535f" stroke-width="2" stroke-linejoin="round">%s</g>
        <g stroke="#0b5cad" fill="#0b5cad" font-family="sans-serif" font-size="13"><path d="M24 184h152M24 178v12M176 178v12M188 16v150M182 16h12M182 166h12" fill="none" stroke-width="1.5"/><text x="96" y="178" stroke="none">L</text><text x="174" y="96" stroke="none">d</text></g>
        </svg>
        """
        .formatted(shape(shape));
  }

  private static String shape(String shape) {
    return switch (shape) {
      case "screw" ->
          "<g transform='rotate(45 100 100)'><rect x='78' y='30' width='44' height='26' rx='4'/>"
              + "<rect x='90' y='56' width='20' height='100'/>"
              + "<path d='M90 70l20 8M90 84l20 8M90 98l20 8M90 112l20 8M90 126l20 8M90 140l20 8' fill='none'/>"
              + "<path d='M90 156h20l-10 14z'/></g>";
      case "bolt" ->
          "<g transform='rotate(45 100 100)'><path d='M74 34l10-8h32l10 8v22l-10 6H84l-10-6z'/>"
              + "<rect x='88' y='62' width='24' height='104' rx='2'/>"
              + "<path d='M88 96l24 8M88 110l24 8M88 124l24 8M88 138l24 8M88 152l24 8' fill='none'/></g>";
      case "nut" ->
          "<path fill-rule='evenodd' d='M100 38l54 31v62l-54 31-54-31V69zM100 72a28 28 0 1 0 .1 0z'/>"
              + "<circle cx='100' cy='100' r='34' fill='none'/>";
      case "washer" ->
          "<path fill-rule='evenodd' d='M100 36a64 64 0 1 0 .1 0zM100 72a28 28 0 1 1-.1 0z'/>";
      case "plug" ->
          "<g transform='rotate(45 100 100)'><path d='M86 34h28v110l-8 24H94l-8-24z'/>"
              + "<path d='M100 60v100M86 80l-6 6M114 80l6 6M86 100l-6 6M114 100l6 6' fill='none'/></g>";
      case "wrench" ->
          "<g transform='rotate(45 100 100)'><path fill-rule='evenodd' d='M90 60V34l-12-8c-14 12-16 36 4 48l8 6v52c-18 8-20 40 10 42 30-2 28-34 10-42V80l8-6c20-12 18-36 4-48l-12 8v26zM100 142a11 11 0 1 1-.1 0z'/></g>";
      case "driver" ->
          "<g transform='rotate(45 100 100)'><rect x='84' y='24' width='32' height='66' rx='12' fill='#0b5cad'/>"
              + "<rect x='94' y='90' width='12' height='72'/><path d='M92 162h16l-4 14h-8z'/></g>";
      case "pliers" ->
          "<path d='M92 30c-16 10-20 36-6 58l10 12-34 62c-4 10 8 16 14 8l24-46 24 46c6 8 18 2 14-8l-34-62 10-12c14-22 10-48-6-58v44h-16z'/><circle cx='100' cy='98' r='7' fill='#46535f'/>";
      case "hammer" ->
          "<g transform='rotate(35 100 100)'><rect x='92' y='70' width='16' height='104' rx='6' fill='#c79a63'/>"
              + "<path d='M56 42h74l18 14-18 16H56z'/></g>";
      case "drill" ->
          "<g transform='rotate(45 100 100)'><rect x='92' y='22' width='16' height='50' rx='2'/>"
              + "<path d='M88 72h24v86l-12 18-12-18z'/><path d='M88 88l24 14M88 106l24 14M88 124l24 14M88 142l24 14' fill='none'/></g>";
      case "disc" ->
          "<circle cx='100' cy='100' r='66'/><circle cx='100' cy='100' r='46' fill='#0b5cad' stroke='none' opacity='.75'/>"
              + "<circle cx='100' cy='100' r='14' fill='#f2f5f9'/>";
      case "glove" ->
          "<path fill='#0b5cad' d='M70 170V112l-16-28c-6-12 8-20 16-8l12 18V44c0-12 16-12 16 0v36-46c0-12 16-12 16 0v46-38c0-12 16-12 16 0v44-22c0-12 16-12 16 0v64c0 16-6 26-12 42v14z'/>";
      case "glasses" ->
          "<path d='M30 86h140v18c0 34-56 38-62 4h-16c-6 34-62 30-62-4z' fill='#bcd8f2'/><path d='M30 86l-8-14M170 86l8-14' fill='none'/>";
      default ->
          "<rect x='68' y='60' width='64' height='112' rx='10' fill='#0b5cad'/><path d='M76 60c0-16 10-18 16-20h16c6 2 16 4 16 20z'/>"
              + "<rect x='90' y='26' width='20' height='14' rx='3'/><rect x='76' y='90' width='48' height='44' rx='4' fill='#f2f5f9'/>";
    };
  }
}
