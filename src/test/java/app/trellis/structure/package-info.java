/** Rules about the code itself: which module may use which, who owns a table, and what no class does. */
package app.trellis.structure;
