package app.trellis.activity;

/**
 * An activity between people that is nobody else's business, such as an offer that was declined. Those whom it concerns are
 * told; the audit trail does not hold it, since an administrator reads that.
 */
public interface ConfidentialActivity extends Activity {}
