// cmark-gfm as Swift can use it.
#ifndef CCMARK_H
#define CCMARK_H
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <string.h>

/// What a node is, extensions included, as one plain enumeration.
typedef enum {
  markdown_other, markdown_document, markdown_quote, markdown_list, markdown_item, markdown_task, markdown_code_block,
  markdown_html_block, markdown_paragraph, markdown_heading, markdown_rule, markdown_footnote, markdown_text,
  markdown_soft_break, markdown_line_break, markdown_code, markdown_html_inline, markdown_emphasis, markdown_strong,
  markdown_link, markdown_image, markdown_footnote_reference, markdown_strikethrough, markdown_table,
  markdown_table_row, markdown_table_cell
} markdown_kind;

/// The kind of a node; types of extensions are told by name because they are numbered at run time.
static inline markdown_kind markdown_kind_of(cmark_node *node) {
  const char *name = cmark_node_get_type_string(node);
  switch (cmark_node_get_type(node)) {
  case CMARK_NODE_DOCUMENT: return markdown_document;
  case CMARK_NODE_BLOCK_QUOTE: return markdown_quote;
  case CMARK_NODE_LIST: return markdown_list;
  case CMARK_NODE_ITEM: return strcmp(name, "tasklist") == 0 ? markdown_task : markdown_item;
  case CMARK_NODE_CODE_BLOCK: return markdown_code_block;
  case CMARK_NODE_HTML_BLOCK: return markdown_html_block;
  case CMARK_NODE_PARAGRAPH: return markdown_paragraph;
  case CMARK_NODE_HEADING: return markdown_heading;
  case CMARK_NODE_THEMATIC_BREAK: return markdown_rule;
  case CMARK_NODE_FOOTNOTE_DEFINITION: return markdown_footnote;
  case CMARK_NODE_TEXT: return markdown_text;
  case CMARK_NODE_SOFTBREAK: return markdown_soft_break;
  case CMARK_NODE_LINEBREAK: return markdown_line_break;
  case CMARK_NODE_CODE: return markdown_code;
  case CMARK_NODE_HTML_INLINE: return markdown_html_inline;
  case CMARK_NODE_EMPH: return markdown_emphasis;
  case CMARK_NODE_STRONG: return markdown_strong;
  case CMARK_NODE_LINK: return markdown_link;
  case CMARK_NODE_IMAGE: return markdown_image;
  case CMARK_NODE_FOOTNOTE_REFERENCE: return markdown_footnote_reference;
  default: break;
  }
  if (strcmp(name, "strikethrough") == 0) return markdown_strikethrough;
  if (strcmp(name, "table") == 0) return markdown_table;
  if (strcmp(name, "table_header") == 0 || strcmp(name, "table_row") == 0) return markdown_table_row;
  if (strcmp(name, "table_cell") == 0) return markdown_table_cell;
  return markdown_other;
}

/// A parser with GitHub's strikethrough, autolinks and task lists, with footnotes, and with tables if they are asked for.
static inline cmark_parser *markdown_parser_new(bool has_tables) {
  static const char *const names[] = {"strikethrough", "autolink", "tasklist", "table"};
  cmark_parser *parser =
      cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_UNSAFE | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE);
  for (unsigned long i = 0; i < (has_tables ? 4 : 3); i++) {
    cmark_syntax_extension *extension = cmark_find_syntax_extension(names[i]);
    if (extension) cmark_parser_attach_syntax_extension(parser, extension);
  }
  return parser;
}
#endif
