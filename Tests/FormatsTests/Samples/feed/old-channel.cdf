<?xml version="1.0"?>
<CHANNEL HREF="http://old.example/" BASE="http://old.example/">
 <TITLE>Old Channel</TITLE><ABSTRACT>From another time</ABSTRACT>
 <ITEM HREF="http://old.example/one.html" LASTMOD="1998-03-04T10:00"><TITLE>One</TITLE><ABSTRACT>The first of them.</ABSTRACT></ITEM>
 <ITEM HREF="http://old.example/two.html"><TITLE>Two</TITLE></ITEM>
</CHANNEL>
