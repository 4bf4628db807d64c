// The words in class, id and role by which sites name the parts of a page: a new word is a word more in its row.

/// Words and what they hint at; `anywhere` also within longer words, `whole` only as a word of its own.
enum HintTable {
  static let rows: [(hints: PartHints, anywhere: String, whole: String)] = [
    (
      [.text, .body],
      """
      articlebody articletext articlecontent article-body article-text article-content article__body article__content article_body
      article_text article_content postbody posttext postcontent post-body post-text post-content post_body post__content entrycontent
      entry-content entry_content storybody storytext storycontent story-body story-text story-content story_body news-body news-text
      newstext news_text newsbody td-post-content single-content blog-content blog-post-body bodytext body-text body-copy bodycopy
      main-content-body artikeltext artikelbody beitragstext textkoerper fliesstext contenido-nota cuerpo-nota cuerpo-noticia
      texto-noticia corpo-noticia materia-conteudo texto-articulo testo-articolo corpo-articolo article-corps corps-article
      tresc-artykulu statya-text article-paragraph markdown-body prose-body mw-parser-output
      """, "e-content instapaper_body cuerpo fulltext"
    ),
    (
      .text,
      "article story content column shadow mathjax paragraph artikel beitrag noticia articulo artigo articolo nota-",
      "body main text entry hentry prose post blog news page page-content copy and detail details inhalt contenido conteudo texte"
    ),
    (
      .navigation,
      """
      navigation breadcrumb pagination paginat navbar submenu megamenu sitemap skip-to skiplink toolbar masthead hamburger
      jump-links page-numbers nav-links prevnext prev-next editsection edit-link post-nav menubar topmenu menulist
      """,
      "nav menu pager paging crumbs crumb tabs toc topbar subnav globalnav dropdown nawigacja navigazione"
    ),
    (
      .related,
      """
      recommend read-more readmore read-next readnext more-stories morestories more-articles more-news more-posts
      teaser-list teaserlist weitere-artikel artikel-empfehlung next-article next-post nextarticle previous-post onward up-next upnext
      you-might you-may linkbox link-box inline-promo storylist story-list headlinelist headline-list article-list articlelist
      news-list newslist post-list cardlist card-list slider-posts crosslink weiterlesen
      """, "teaser teasers"
    ),
    (
      [.related, .akin],
      """
      related also-like alsolike also-read alsoread similar-posts similarposts similar-articles yarpp nrelate verwandt mehr-zum
      siehe-auch read-also relacionad further-reading correlati podobne pokrewne
      a-lire-aussi lire-aussi voir-aussi citeste-si morelikethis more-like
      """, ""
    ),
    (
      [.related, .siteWide],
      """
      trending most-popular mostpopular most-read mostread most-viewed popular-posts latest-news latestnews latest-posts recent-posts
      recentposts recent-articles outbrain taboola zergnet revcontent mgid meistgelesen cross-sell
      """, "popular promo promobox"
    ),
    (
      .siteWide,
      """
      most-shared mostshared most-emailed mostemailed most-commented mostcommented most-clicked meistgeklickt meistkommentiert
      breaking-news breakingnews leidos mas-leido lo-mas-visto les-plus-lus plus-lus plus-lues piu-letti piu-lette mais-lidas
      najczesciej nejctenejsi meest-gelezen mest-last popularne populyarn
      """, "latest newest recent"
    ),
    (
      .comments,
      """
      comment disqus livefyre respond replies kommentar commentaire comentario commenti shoutbox guestbook intensedebate fb-comments
      komentar talkback userforum leserbrief viafoura coral-talk
      """, "combx remark reply discussion discuss"
    ),
    (
      .sharing,
      """
      sharing share-bar sharebar sharebox share-box share-button sharebutton sharetool share-tools sharelinks share-links
      share-icons social addthis addtoany sharedaddy sharethis shareaholic follow-us followus fb-like like-button likebutton post-ratings star-rating
      tweet-button retweet email-this emailthis print-this bookmark-this toolbox teilen partager compartir condividi udostepnij
      """, "share shares tools follow sociable a2a"
    ),
    (
      .advertising,
      """
      advert adsense adsbygoogle adslot ad-slot adunit ad-unit adzone ad-zone adbox ad-box adblock adwrap ad-wrap adcontainer
      ad-container ad-placeholder adplaceholder ad-label admanager dfp- doubleclick googlead google_ad google-ad sponsor werbung
      anzeige- publicidad publicite reklama banner skyscraper leaderboard- promoted affiliate- ai2html-no ad-break adbreak mpu- openx
      """, "ad ads adv adsense mpu dfp gpt advt anzeige banners paid leaderboard billboard"
    ),
    (
      .subscribing,
      """
      newsletter subscribe subscription signup sign-up mailchimp mailing-list mailinglist opt-in optin paywall pay-wall regwall
      call-to-action donate donation membership promo-box abo-box abonnement
      """, "cta subscribe mailing donate"
    ),
    (
      .notice,
      "cookie gdpr consent agegate age-gate legal-notice disclaimer cc-window privacy accept-terms popup pop-up modal lightbox overlay tooltip screen-reader screenreader visually-hidden visuallyhidden sr-only hidden-print noprint no-print toast robots-nocontent",
      "legal legals alert popin interstitial"
    ),
    (
      .about,
      """
      byline author dateline timestamp post-meta postmeta entry-meta article-meta articlemeta meta-data published pubdate
      post-date post-time entry-date article-date posted-on postedon taglist tag-list tags-links post-tags article-tags entry-tags
      category-list cat-links entry-utility article-info articleinfo post-info autor writtenby written-by reading-time readingtime
      read-time contributor infoline submitted posted-by postedby entry-footer post-footer article-footer articlefooter
      """,
      "writer date meta tags tag category categories info kicker eyebrow topics topic labels keywords metadata autore auteur"
    ),
    (
      .margin,
      """
      sidebar side-bar sidecolumn rightcol right-col rightrail right-rail right-column leftcol left-col left-column colophon
      site-header siteheader site-footer sitefooter page-footer pagefooter page-header global-header global-footer widget author-bio authorbio author-box authorbox author-info authorinfo about-author about-the-author
      aboutauthor author-description author-desc author-card author-profile autorenbox autor-box entry-author
      extra- supplement footer-wid bottom-bar bottombar
      """,
      "footer header foot head aside rail sub secondary complementary contentinfo banner extra sticky flyout widgets gadget imprint"
    ),
    (
      .gallery,
      "gallery slideshow slide-show carousel fotostrecke bildergalerie swiper slick-slide photoset diaporama",
      "slides slider"
    ),
    (
      .lead,
      """
      introtext intro-text article-intro lead-text leadtext lead-paragraph leadparagraph vorspann entradilla standfirst subheadline
      sub-headline subheading sub-heading subtitle sub-title subtitulo sottotitolo untertitel sous-titre soustitre
      """,
      "lead lede intro introduction ingress perex chapo chapeau lid dek deck bajada subhead excerpt"
    ),
    (
      .caption,
      """
      caption figcaption photo-credit photocredit image-credit imagecredit bildunterschrift legende pie-foto pie_foto piefoto
      image-photographer photo-photographer picture-photographer
      photo-desc photo__desc photo_desc image-desc image__desc image_desc picture-desc picture__desc img-desc foto-desc
      """,
      "credit credits copyright"
    ),
    (.module, "", "module modul modulo"),
    (
      .player,
      """
      videocontainer video-container video_container videoplayer video-player video_player audioplayer audio-player playercontrol
      player-control player-container jwplayer jw-player video-js flowplayer mediaelement
      """, "vjs plyr mejs"
    ),
  ]
}
