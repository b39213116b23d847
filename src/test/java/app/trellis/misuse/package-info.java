/**
 * How systems of this kind were broken, and what Trellis answers: one class for each class of weakness that was
 * published for an HR, recruiting or learning system, written as the attacker would act.
 *
 * <ul>
 *   <li>Reading another's record by its id: {@code PermissionTests}, {@code VisibilityTests}, {@link
 *       app.trellis.misuse.GuessedAddressesTests}
 *   <li>Writing as or for another, mass assignment: {@link app.trellis.misuse.MassAssignmentTests}
 *   <li>Documents open to the public: {@link app.trellis.misuse.GuessedAddressesTests}
 *   <li>Drafts that leak: {@link app.trellis.misuse.DraftsTests}
 *   <li>Approving oneself: {@link app.trellis.misuse.ApprovingOneselfTests}
 *   <li>Sessions that outlive the change: {@code EndedSessionsTests}, {@code OvertakenSignInTests}, {@code StaleRolesTests}
 *   <li>Takeover by a reset, empty secrets: {@code signin/MisuseTests}, {@code FirstRunTests}, {@code
 *       ContactAccessTests}
 *   <li>Stored scripts: {@link app.trellis.misuse.StoredScriptsTests}
 *   <li>SQL through text, sort and order: {@code BadInputTests}, {@link app.trellis.misuse.InjectedSqlTests}
 *   <li>Template injection: {@link app.trellis.misuse.InjectedTemplatesTests}
 *   <li>Uploads that run, XXE, archive bombs: {@link app.trellis.misuse.UploadsTests}
 *   <li>Deserialisation, requests to other servers: {@code ArchitectureTests}
 *   <li>Formulas in exports: {@link app.trellis.misuse.ExportsTests}
 *   <li>Forged requests, tokens in addresses: {@link app.trellis.misuse.ForgedRequestsTests}, {@link
 *       app.trellis.misuse.ReadingChangesNothing}, {@link app.trellis.misuse.TokenStaysInside}
 *   <li>Open redirects: {@code signin/MisuseTests}, {@code DestinationTests}, {@link
 *       app.trellis.misuse.GuessedAddressesTests}
 *   <li>Errors that tell too much: {@link app.trellis.misuse.ErrorsTests}
 *   <li>Set-up left open: {@code FirstRunTests}
 *   <li>Growth that kills a page, limits: {@link app.trellis.misuse.GrowthTests}, {@link
 *       app.trellis.misuse.LimitsTests}
 *   <li>Headers, and who may forward them: {@link app.trellis.misuse.SafeHeaders}, {@link
 *       app.trellis.misuse.HeadersTests}, {@link app.trellis.misuse.ForwardedHeadersTests}
 * </ul>
 *
 * <p>What must hold for every page is a {@code PageRule}, and no test of its own: {@code PermissionTests} asks it.
 */
package app.trellis.misuse;
